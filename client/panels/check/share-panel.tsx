import type { ReactNode } from 'react';
import { checkPictureAddress } from '../../api/check.ts';
import { checkWords } from '../../format/check-words.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** Where is what was found kept, and what do links to it show? */
export function SharePanel(props: {
  id: string;
  answer: string;
  /** How it can be removed. */
  removal: ReactNode;
}) {
  const words = checkWords(useLanguage());
  const address = `${window.location.origin}/check/${props.id}`;
  const picture = checkPictureAddress(props.id);
  return (
    <Panel title={words.keptLink} className="check-share">
      <div className="panel-body">
        <p className="check-address">
          <a href={address}>{address}</a>
        </p>
        <p className="actions">
          <CopyButton text={address} label={words.copyLink} copied={words.copied} failed={words.copyFailed} />
        </p>
        <p className="stamp">{words.keepHelp}</p>
        {props.removal}
        <figure>
          <figcaption className="stamp">{words.pictureTitle}</figcaption>
          <a href={picture} target="_blank" rel="noreferrer" aria-label={words.pictureOpen}>
            <img src={picture} alt={props.answer} width="1200" height="630" />
          </a>
        </figure>
      </div>
    </Panel>
  );
}
