import { screenWords } from '../format/screen-words.ts';
import { SettingsProvider } from '../ui/settings-context.tsx';
import { Alerts } from './alerts.tsx';
import { AsOfBar } from './as-of-bar.tsx';
import { AsOfLinks } from './as-of-links.tsx';
import { AsOfReading } from './as-of-reading.tsx';
import { CiteFigures } from './cite-figures.tsx';
import { DemoBar } from './demo-bar.tsx';
import { LiveUpdates } from './live-updates.tsx';
import { PageFoot } from './page-foot.tsx';
import { Routes } from './routes.tsx';
import { TopBar } from './top-bar.tsx';
import { useAppSettings } from './use-app-settings.ts';
import { WithheldBar } from './withheld-bar.tsx';

/** The whole dashboard. */
export function Dashboard() {
  const settings = useAppSettings();
  const words = screenWords(settings.language);
  return (
    <AsOfLinks>
      <AsOfReading>
        <SettingsProvider settings={settings}>
          <a className="skip-link" href="#content">
            {words.skipToContent}
          </a>
          <TopBar />
          <DemoBar />
          <WithheldBar />
          <AsOfBar />
          <LiveUpdates>
            <main id="content" tabIndex={-1}>
              <CiteFigures>
                <Routes />
              </CiteFigures>
            </main>
          </LiveUpdates>
          <PageFoot />
          <Alerts />
        </SettingsProvider>
      </AsOfReading>
    </AsOfLinks>
  );
}
