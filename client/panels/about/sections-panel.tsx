import './about.css';
import { aboutWords } from '../../format/about-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** Where do the data come from, what do the figures rest on, and what can they not say? One panel each. */
export function AboutSections() {
  const { sections } = aboutWords(useLanguage());
  return sections.map(({ title, sentences }) => (
    <Panel key={title} title={title}>
      <ul className="panel-body about-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Panel>
  ));
}
