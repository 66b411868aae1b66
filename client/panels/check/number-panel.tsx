import type { CheckedNumber, CheckFacts, SessionBars } from '../../../shared/schemas/check-reply.ts';
import { checkWords } from '../../format/check-words.ts';
import { formatDay } from '../../format/date.ts';
import { domainWords } from '../../format/domain-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { VerdictChip } from '../../ui/verdict-chip.tsx';
import { NumberChart } from './number-chart.tsx';
import { numberFacts } from './number-facts.ts';
import { placeOf } from './number-marks.ts';

interface NumberPanelProps {
  facts: CheckFacts;
  chosen: CheckedNumber;
  bars: readonly SessionBars[];
  onStep: (step: 1 | -1) => void;
  onClose: () => void;
}

function Values(props: { number: CheckedNumber }) {
  const language = useLanguage();
  const words = checkWords(language);
  const { told, found, difference } = numberFacts(props.number, language);
  return (
    <dl className="check-values">
      <div>
        <dt>{words.columns.story}</dt>
        <dd className="figure">{told}</dd>
      </div>
      <div>
        <dt>{words.columns.price}</dt>
        <dd className="figure">{found}</dd>
      </div>
      {difference !== null && (
        <div>
          <dt>{words.difference}</dt>
          <dd className="figure">{difference}</dd>
        </div>
      )}
    </dl>
  );
}

function Steps(props: { place: number; count: number; onStep: (step: 1 | -1) => void }) {
  const words = checkWords(useLanguage());
  return (
    <>
      <button type="button" className="button" onClick={() => props.onStep(-1)} aria-keyshortcuts="p">
        ‹ {words.previous}
      </button>
      <span className="stamp">{words.place(props.place, props.count)}</span>
      <button type="button" className="button" onClick={() => props.onStep(1)} aria-keyshortcuts="n">
        {words.next} ›
      </button>
    </>
  );
}

/** What does the chosen number say, and what do the prices of its session say? On phones it is a sheet at the bottom. */
export function NumberPanel(props: NumberPanelProps) {
  const language = useLanguage();
  const [words, domain] = [checkWords(language), domainWords(language)];
  const { chosen, facts } = props;
  const { numbers } = facts;
  const place = placeOf(chosen, numbers);
  const { company, what, reasons } = numberFacts(chosen, language);
  const title = words.chosenTitle(place, company, what);
  const bars = props.bars.find(
    ({ instrumentId, date }) => instrumentId === chosen.instrumentId && date === chosen.date,
  );
  return (
    <Panel title={title} titleHidden selected className="check-number">
      <div className="check-number-head">
        <h2>
          {title}
          {chosen.date !== null && (
            <span className="third nowrap"> {words.onDay(formatDay(chosen.date, language))}</span>
          )}
        </h2>
        <VerdictChip verdict={chosen.verdict}>{domain.verdict[chosen.verdict]}</VerdictChip>
      </div>
      <Values number={chosen} />
      {reasons !== '' && <p className="second check-why">{reasons}</p>}
      {bars ? (
        <NumberChart bars={bars} drawn={chosen.drawn} number={chosen} />
      ) : (
        <p className="second check-why">{words.noChart}</p>
      )}
      <div className="check-steps">
        {numbers.length > 1 && <Steps place={place} count={numbers.length} onStep={props.onStep} />}
        <button type="button" className="button check-close" onClick={props.onClose}>
          {words.close}
        </button>
      </div>
    </Panel>
  );
}
