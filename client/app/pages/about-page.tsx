import { aboutWords } from '../../format/about-words.ts';
import { LinkingQualityPanel } from '../../panels/about/linking-quality-panel.tsx';
import { OperatorPanel } from '../../panels/about/operator-panel.tsx';
import { PinnedFiguresPanel } from '../../panels/about/pinned-figures-panel.tsx';
import { AboutSections } from '../../panels/about/sections-panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { usePageTitle } from '../use-page-title.ts';

/** `/about`: how well it reads and links, where the data come from, and what they cannot say. */
export function AboutPage() {
  const words = aboutWords(useLanguage());
  usePageTitle(words.pageTitle);
  return (
    <>
      <div className="page-head">
        <h1 className="page-title">{words.pageTitle}</h1>
        <p className="second">{words.pageLead}</p>
      </div>
      <div className="about-grid">
        <div className="about-column">
          <LinkingQualityPanel />
          <PinnedFiguresPanel />
        </div>
        <div className="about-column">
          <AboutSections />
          <OperatorPanel />
        </div>
      </div>
    </>
  );
}
