import './correction.css';
import { useEffect, useRef } from 'react';
import { correctionWords } from '../../format/correction-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** Says of one linked company that it is the wrong one. */
export function WrongCompanyButton(props: { name: string; onPress: () => void }) {
  const words = correctionWords(useLanguage());
  return (
    <button
      type="button"
      className="button correction-open"
      aria-haspopup="dialog"
      aria-label={words.wrongCompanyOf(props.name)}
      onClick={props.onPress}
    >
      {words.wrongCompany}
    </button>
  );
}

/** Says that the story is about another company as well. */
export function AlsoAboutButton(props: { onPress: () => void }) {
  const words = correctionWords(useLanguage());
  return (
    <button type="button" className="button correction-open" aria-haspopup="dialog" onClick={props.onPress}>
      {words.alsoAbout}
    </button>
  );
}

/** What was kept, in a sentence that takes the focus: the control that was pressed may be gone with its company. */
export function CorrectionNotice(props: { sentence: string }) {
  const box = useRef<HTMLParagraphElement>(null);
  const { sentence } = props;
  useEffect(() => {
    if (sentence !== '') box.current?.focus();
  }, [sentence]);
  return (
    <p ref={box} className="correction-notice" role="status" tabIndex={-1}>
      {sentence}
    </p>
  );
}
