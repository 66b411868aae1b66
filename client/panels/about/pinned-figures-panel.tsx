import './about.css';
import type { PinnedFigure } from '../../../shared/schemas/measured-quality.ts';
import { aboutWords } from '../../format/about-words.ts';
import { formatNumber, MISSING } from '../../format/number.ts';
import { qualityFigureText } from '../../format/quality-figure.ts';
import { CiteButton } from '../../ui/cite-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { citedQuality } from './cited-quality.ts';
import { measuredQuality } from './measured-quality.ts';

const PARTS = ['articles', 'pages', 'reading'] as const;

/** A share with up to four decimals, a count without any. */
function floorText(floor: number): string {
  const decimals = [0, 1, 2, 3].find((places) => Number(floor.toFixed(places)) === floor) ?? 4;
  return formatNumber(floor, decimals);
}

function Rows(props: { part: PinnedFigure['part'] }) {
  const language = useLanguage();
  const words = aboutWords(language);
  return (
    <tbody>
      <tr className="quality-group">
        <th scope="rowgroup" colSpan={3}>
          {words.moreOf[props.part]}
        </th>
      </tr>
      {measuredQuality.pinned
        .filter(({ part }) => part === props.part)
        .map(({ figure, floor, cases }) => (
          <tr key={figure}>
            <th scope="row" className="citable">
              {qualityFigureText(figure, language)}
              <CiteButton
                of={qualityFigureText(figure, language)}
                cited={() => {
                  const values = [{ label: qualityFigureText(figure, language), text: floorText(floor) }];
                  return { figure: citedQuality(words.floor, values, cases, language), reading: ['state'] };
                }}
              />
            </th>
            <td className="number">{floorText(floor)}</td>
            <td className="number third">{cases === null ? MISSING : formatNumber(cases)}</td>
          </tr>
        ))}
    </tbody>
  );
}

/** Which figures of the reading are held, and at what? */
export function PinnedFiguresPanel() {
  const words = aboutWords(useLanguage());
  return (
    <Panel title={words.pinnedTitle} className="pinned-panel">
      <div className="panel-body">
        <p className="second about-text">{words.pinnedLead}</p>
        <table className="pinned-table">
          <caption className="visually-hidden">{words.pinnedCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.figure}</th>
              <th scope="col" className="number">
                {words.floor}
              </th>
              <th scope="col" className="number">
                {words.cases}
              </th>
            </tr>
          </thead>
          {PARTS.map((part) => (
            <Rows key={part} part={part} />
          ))}
        </table>
      </div>
    </Panel>
  );
}
