import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ApiError } from '../api/fetch-json.ts';
import { screenWords } from '../format/screen-words.ts';
import { SettingsProvider } from '../ui/settings-context.tsx';
import { DemoBar } from './demo-bar.tsx';
import { PageFoot } from './page-foot.tsx';
import { Routes } from './routes.tsx';
import { TopBar } from './top-bar.tsx';
import { useAppSettings } from './use-app-settings.ts';

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retryDelay: 400,
      // Only a missing answer is worth asking again at once; an error that the server states stays one.
      retry: (failures, error) => failures < 1 && error instanceof ApiError && error.kind === 'network',
    },
  },
});

/** The whole dashboard. */
export function Dashboard() {
  const settings = useAppSettings();
  const words = screenWords(settings.language);
  return (
    <QueryClientProvider client={queryClient}>
      <SettingsProvider settings={settings}>
        <a className="skip-link" href="#content">
          {words.skipToContent}
        </a>
        <TopBar />
        <DemoBar />
        <main id="content" tabIndex={-1}>
          <Routes />
        </main>
        <PageFoot />
      </SettingsProvider>
    </QueryClientProvider>
  );
}
