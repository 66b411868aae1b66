import '../study-pages.css';
import { useMemo } from 'react';
import { type StudyDesign, StudyDesignSchema } from '../../../shared/schemas/study-design.ts';
import type { StudyReply } from '../../../shared/schemas/study-reply.ts';
import { studyWords } from '../../format/study-words.ts';
import { StudyChecksPanel } from '../../panels/study/study-checks-panel.tsx';
import { StudyDroppedPanel } from '../../panels/study/study-dropped-panel.tsx';
import { StudyEachPanel } from '../../panels/study/study-each-panel.tsx';
import { StudyFiles } from '../../panels/study/study-files.tsx';
import { StudyMethodPanel } from '../../panels/study/study-method-panel.tsx';
import { StudyPanel } from '../../panels/study/study-panel.tsx';
import { StudyStandingPanel } from '../../panels/study/study-standing-panel.tsx';
import { useStudy } from '../../panels/study/use-study.ts';
import { useAsOf } from '../../ui/as-of-context.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useNewsFolds } from '../news-over-time.tsx';
import { studyOfAddress } from '../study-address.ts';
import { addressOfStudy } from '../study-address-text.ts';
import { StudyDesignPane } from '../study-design-pane.tsx';
import { useAddress } from '../use-address.ts';
import { usePageTitle } from '../use-page-title.ts';

/** The page that shows a design, as it can be cited. */
function pageOf(design: StudyDesign) {
  const fields = Object.entries(addressOfStudy(design)).flatMap(([name, text]) =>
    text === null ? [] : [[name, text]],
  );
  return { path: '/study', fields: Object.fromEntries(fields) };
}

function Study({ reply, design }: { reply: StudyReply; design: StudyDesign }) {
  const page = pageOf(design);
  const newsFolds = useNewsFolds(reply, design);
  return (
    <>
      <StudyPanel reply={reply} page={page} files={<StudyFiles reply={reply} page={page} />} />
      <div className="study-below">
        <StudyEachPanel reply={reply} />
        <div className="study-aside">
          <StudyChecksPanel reply={reply} />
          <StudyDroppedPanel reply={reply} />
        </div>
      </div>
      <StudyMethodPanel reply={reply} more={newsFolds} />
    </>
  );
}

/** `/study`: what prices did around many events. The whole design stands in the address; without one, a first study is shown. */
export function StudyPage() {
  const { fields, change } = useAddress();
  const text = fields.toString();
  const { design, ignored } = useMemo(() => studyOfAddress(new URLSearchParams(text)), [text]);
  const asOf = useAsOf();
  const asked = useMemo(
    () => StudyDesignSchema.parse(asOf === null ? design : { ...design, asOf }),
    [design, asOf],
  );
  const standing = useStudy(asked);
  usePageTitle(studyWords(useLanguage()).pageTitle);
  return (
    <div className="study-grid">
      <StudyDesignPane
        key={JSON.stringify(design)}
        design={design}
        ignored={ignored}
        onRun={(next) => change(addressOfStudy(next))}
      />
      <div className="study-main">
        {standing.kind === 'done' ? (
          <Study reply={standing.reply} design={design} />
        ) : (
          <StudyStandingPanel standing={standing} />
        )}
      </div>
    </div>
  );
}
