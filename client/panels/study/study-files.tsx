import { studyFileAddress } from '../../api/studies.ts';
import { studyWords } from '../../format/study-words.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** A study as files, all of its events in them, and the address that carries its design. */
export function StudyFiles(props: { id: string; address: string }) {
  const words = studyWords(useLanguage());
  return (
    <div className="study-files">
      <a className="button" href={studyFileAddress(props.id, 'events.csv')} download>
        {words.csv}
      </a>
      <a className="button" href={studyFileAddress(props.id, 'study.json')} download>
        {words.json}
      </a>
      <CopyButton
        text={props.address}
        label={words.copyAddress}
        copied={words.copied}
        failed={words.copyFailed}
      />
    </div>
  );
}
