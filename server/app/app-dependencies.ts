import type { ArticleUpload, IngestReport } from '../../shared/schemas/article-reply.ts';
import type { SourceListReply } from '../../shared/schemas/source-list-reply.ts';
import type { articleFileRoutes } from '../http/article-files.routes.ts';
import type { CheckRunners } from '../http/check.routes.ts';
import type { ClaimJudgementRunners } from '../http/claim-judgements.routes.ts';
import type { DictionaryRunners } from '../http/dictionary.routes.ts';
import type { Log } from '../http/error-replies.ts';
import type { HostPolicyRunner } from '../http/host-csp.routes.ts';
import type { JobRunners } from '../http/jobs.routes.ts';
import type { JudgementRunners } from '../http/link-judgements.routes.ts';
import type { LiveFeed } from '../http/live-feed.ts';
import type { ServiceMetrics } from '../http/metrics.ts';
import type { ObservedRequest } from '../http/observed-request.ts';
import type { OwnServiceRunner } from '../http/own-service.routes.ts';
import type { PriceImportRunners } from '../http/price-imports.routes.ts';
import type { PngOf } from '../http/share-picture-png.ts';
import type { SourceEditRunners } from '../http/source-edits.routes.ts';
import type { ServiceFacts } from '../http/state.routes.ts';
import type { FoundStudy, StudyRunners as StudyRouteRunners } from '../http/studies.routes.ts';
import type { StudyListRunners } from '../http/study-lists.routes.ts';
import type { StudySingle } from '../http/study-single.routes.ts';
import type { TrackedRunners } from '../http/tracked.routes.ts';
import type { Database } from '../store/open-database.ts';

/** What the routes of studies ask for; `pipeline/study-runners.ts` makes it. */
type StudyRunners = StudyRouteRunners &
  StudyListRunners & {
    readonly findWhole: (id: string) => Promise<FoundStudy | null>;
    readonly ofEvent: StudySingle;
  };

/** All that the service needs; everything with an effect is handed in. */
export interface AppDependencies extends ServiceFacts {
  readonly database: Database;
  /** Folder of the built client; null where there is none. */
  readonly clientDirectory: string | null;
  /** SHA-256 of the admin token, from `http/admin-token.ts`. */
  readonly adminTokenHash: string;
  /** Host names that the server answers to besides the loopback names. */
  readonly allowedHosts: readonly string[];
  /** A proxy stands in front and says in `X-Forwarded-Proto` what the caller speaks. Then no caller counts as local. */
  readonly trustProxy: boolean;
  readonly runners: {
    readonly ingestUpload: (upload: ArticleUpload) => Promise<IngestReport>;
    readonly judgements: JudgementRunners;
    readonly claimJudgements: ClaimJudgementRunners;
    readonly dictionary: DictionaryRunners;
    readonly check: CheckRunners;
    readonly studies: StudyRunners;
    readonly pngOf: PngOf;
    readonly work: JobRunners & TrackedRunners & { readonly sources: () => Promise<SourceListReply> };
    readonly openOwnService: OwnServiceRunner;
    readonly hostPolicy: HostPolicyRunner;
    readonly priceImports: PriceImportRunners;
    readonly sourceEdits: SourceEditRunners;
    readonly ingestFile: Parameters<typeof articleFileRoutes>[0];
  };
  readonly log: Log;
  /** Tells open pages what changed, from `databaseLiveFeed`; whoever made it closes it. Absent: one that ends with its listeners. */
  readonly live?: LiveFeed;
  /** Milliseconds of a clock that never goes back; absent: this process's own. Requests are counted by it. */
  readonly elapsed?: () => number;
  /** Is told of every request that was answered; absent: nobody is. */
  readonly observed?: (request: ObservedRequest) => void;
  /** What programs that watch the server are told; absent: nothing is measured. */
  readonly metrics?: ServiceMetrics;
  /** SHA-256 of the token that reads the metrics and nothing else; absent or null: there is none. */
  readonly metricsTokenHash?: string | null;
  /** Origins of the pages that may carry widgets; absent or empty: any. */
  readonly embedOrigins?: readonly string[];
}
