import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { serviceStateQuery } from '../api/service-state.ts';
import { correctionWords } from '../format/correction-words.ts';
import { CorrectionDialog } from '../panels/correction/correction-dialog.tsx';
import type { CorrectionTarget } from '../panels/correction/correction-target.ts';
import { InstrumentSearch } from '../panels/instrument-search/instrument-search.tsx';
import { useAsOf } from '../ui/as-of-context.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { readAnew } from './read-anew.ts';

/** How a page lets its operator correct links. */
export interface LinkCorrection {
  /** False for readers, and where a past moment is shown: there is no control. */
  mayCorrect: boolean;
  open: (target: CorrectionTarget) => void;
  /** The name that the person gave last, in this visit; empty where none was. */
  madeBy: string;
  /** Tells what was kept, and has every page fetched anew. */
  tell: (sentence: string) => void;
  /** What was kept last, in a sentence; empty where nothing was. */
  notice: string;
  /** The open dialog, to be drawn anywhere on the page. */
  dialog: ReactNode;
}

/** The correction of links on one page: one dialog at a time, and the queries fetched anew after each write. */
export function useLinkCorrection(): LinkCorrection {
  const words = correctionWords(useLanguage());
  const client = useQueryClient();
  const isNow = useAsOf() === null;
  const mayCorrect = useQuery(serviceStateQuery).data?.audience === 'operator' && isNow;
  const [target, setTarget] = useState<CorrectionTarget | null>(null);
  const [madeBy, setMadeBy] = useState('');
  const [notice, setNotice] = useState('');
  const tell = (sentence: string) => {
    setNotice(sentence);
    void readAnew(client);
  };
  const dialog = target && (
    <CorrectionDialog
      target={target}
      madeBy={madeBy}
      search={(onChoose, label) => (
        <InstrumentSearch label={label} placeholder={words.searchPlaceholder} onChoose={onChoose} />
      )}
      onClose={() => setTarget(null)}
      onSaved={(sentence, name) => {
        setTarget(null);
        setMadeBy(name);
        tell(sentence);
      }}
    />
  );
  const open = (next: CorrectionTarget) => {
    setNotice('');
    setTarget(next);
  };
  return { mayCorrect, open, madeBy, tell, notice, dialog };
}
