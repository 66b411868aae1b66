import type { ReactNode } from 'react';
import type { CheckedNumber, CheckReply } from '../../../shared/schemas/check-reply.ts';
import { checkWords } from '../../format/check-words.ts';
import { domainWords } from '../../format/domain-words.ts';
import { formatNumber } from '../../format/number.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { MarkedStory } from './marked-story.tsx';

const VERDICTS = ['verified', 'contradicted', 'unverifiable', 'pending'] as const;

/** How each kind of number looks in the text above, for the kinds that are there. */
function Legend(props: { numbers: readonly CheckedNumber[] }) {
  const language = useLanguage();
  const [words, domain] = [checkWords(language), domainWords(language)];
  const there = VERDICTS.filter((verdict) => props.numbers.some((number) => number.verdict === verdict));
  if (there.length === 0) return null;
  return (
    <div className="panel-foot check-legend stamp">
      <ul>
        {there.map((verdict) => (
          <li key={verdict}>
            <span className={`check-mark check-mark-${verdict}`} aria-hidden="true">
              123
            </span>{' '}
            {domain.verdictShort[verdict]}
          </li>
        ))}
      </ul>
      {props.numbers.length > 1 && (
        <span>
          <kbd className="kbd">n</kbd> {words.next} <kbd className="kbd">p</kbd> {words.previous}
        </span>
      )}
    </div>
  );
}

/** What does the text say, and which of its numbers hold? */
export function CheckedStoryPanel(props: {
  reply: CheckReply;
  chosen: CheckedNumber | null;
  dateLine: ReactNode;
  onChoose: (number: CheckedNumber) => void;
  /** Checks what was left out around the story, too. */
  onWhole: () => void;
}) {
  const words = checkWords(useLanguage());
  const { article, facts, names } = props.reply;
  return (
    <Panel title={words.textTitle} titleHidden className="check-story">
      <div className="panel-section">{props.dateLine}</div>
      <div className="panel-section check-text">
        {article.checkedLength !== null && (
          <p className="source-note">{words.cutNote(formatNumber(article.checkedLength))}</p>
        )}
        {article.linesAround > 0 && (
          <p className="source-note">
            {words.aroundNote(article.linesAround)}{' '}
            <button type="button" className="link-button" onClick={props.onWhole}>
              {words.checkAll}
            </button>
          </p>
        )}
        <MarkedStory
          article={article}
          names={names}
          language={facts.language}
          choosing={{ numbers: facts.numbers, chosen: props.chosen, onChoose: props.onChoose }}
        />
      </div>
      <Legend numbers={facts.numbers} />
    </Panel>
  );
}
