import type { ReactNode } from 'react';
import { todayWords } from '../../format/today-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** The head of a table of shares; its groups are its bodies. */
export function SessionTable(props: { caption: string; isHeadHidden?: boolean; children: ReactNode }) {
  const words = todayWords(useLanguage());
  return (
    <table className="today-table">
      <caption className="visually-hidden">{props.caption}</caption>
      <thead className={props.isHeadHidden ? 'visually-hidden' : undefined}>
        <tr>
          <th scope="col">{words.share}</th>
          <th scope="col" className="number">
            {words.change}
          </th>
          <td className="cell-bar" />
          <th scope="col" className="number">
            {words.lessIndex}
          </th>
          <th scope="col" className="number">
            {words.volume}
          </th>
          <th scope="col">{words.priceEvents}</th>
          <th scope="col">{words.story}</th>
          <th scope="col">{words.relation}</th>
          <th scope="col" className="number">
            {words.numbers}
          </th>
        </tr>
      </thead>
      {props.children}
    </table>
  );
}
