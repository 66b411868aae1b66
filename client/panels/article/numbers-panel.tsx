import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ArticleReply } from '../../../shared/schemas/article-reply.ts';
import type { Verdict } from '../../../shared/schemas/claim.ts';
import type { NamedClaim } from '../../../shared/schemas/event-reply.ts';
import { articleQuery } from '../../api/article.ts';
import { serviceStateQuery } from '../../api/service-state.ts';
import { articleWords } from '../../format/article-words.ts';
import { articlePage, citedClaim, storyText } from '../../format/cited-claim.ts';
import { screenWords } from '../../format/screen-words.ts';
import { verdictCountsText } from '../../format/verdict-counts.ts';
import { groupByCompany } from '../../ui/claim-groups.ts';
import { ClaimTable } from '../../ui/claim-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { claimPlaces, textMarks } from './text-marks.ts';

/** Which numbers does the story state, and do they hold? One verdict a number, company by company. */
export function NumbersPanel(props: {
  reply: ArticleReply;
  /** What an operator may do about a number; absent for readers. */
  actionOf?: ((claim: NamedClaim) => ReactNode) | undefined;
}) {
  const language = useLanguage();
  const [words, screen] = [articleWords(language), screenWords(language)];
  const { article, claims, mentions } = props.reply;
  const [story, page] = [storyText(article, language), articlePage(article.id)];
  const { priceSources = [] } = useQuery(serviceStateQuery).data ?? {};
  const nameOf = (id: string | null) => priceSources.find((source) => source.id === id)?.name ?? id;
  const citedOf = (claim: NamedClaim) => {
    const priceSource = claim.reference === null ? null : nameOf(claim.priceSourceId);
    return {
      figure: citedClaim(claim, { story, priceSource, page }, language),
      reading: articleQuery(article.id).queryKey,
    };
  };
  const count = (verdict: Verdict) => claims.filter((claim) => claim.verdict === verdict).length;
  const counts = {
    verified: count('verified'),
    contradicted: count('contradicted'),
    pending: count('pending'),
    unverifiable: count('unverifiable'),
  };
  return (
    <Panel
      title={screen.numbersInStory}
      {...(claims.length === 0 ? {} : { aside: screen.perNumber })}
      className="numbers-panel"
    >
      <div className="panel-body">
        {claims.length === 0 ? (
          <p className="second">{words.noNumbers}</p>
        ) : (
          <>
            <p className="second">{verdictCountsText(counts, language)}</p>
            <ClaimTable
              groups={groupByCompany(claims, language)}
              sessionDate={article.date.date}
              caption={screen.numbersInStory}
              captionHidden
              places={claimPlaces(textMarks(article.excerpt, claims, mentions))}
              actionOf={props.actionOf}
              citedOf={citedOf}
            />
          </>
        )}
      </div>
    </Panel>
  );
}
