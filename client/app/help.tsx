import { lazy, Suspense, useState } from 'react';
import { screenWords } from '../format/screen-words.ts';
import { useLanguage } from '../ui/settings-context.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';

const HelpSheet = lazy(() => import('./help-sheet.tsx').then((module) => ({ default: module.HelpSheet })));

/** The sheet of keys behind `?`, and the button that opens it without a key. */
export function Help() {
  const words = screenWords(useLanguage());
  const [isOpen, setOpen] = useState(false);
  useShortcuts({ '?': () => setOpen(true) });
  return (
    <>
      <button type="button" className="foot-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.shortcuts}
      </button>
      {isOpen && (
        <Suspense>
          <HelpSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
