import { Link } from 'wouter';
import type { StudyReply } from '../../../shared/schemas/study-reply.ts';
import { studyFileAddress } from '../../api/studies.ts';
import { type CitedFigure, citedAddress } from '../../format/citation.ts';
import { embedBuilderLink } from '../../format/embed-builder-link.ts';
import { embedLinkWords } from '../../format/embed-link-words.ts';
import { studyWords } from '../../format/study-words.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { picturedStudy } from './pictured.ts';
import { PlotPicture } from './plot-picture.tsx';

/** A study as files, all of its events in them, its plot as a picture, and the address that carries its design. */
export function StudyFiles({ reply, page }: { reply: StudyReply; page: CitedFigure['page'] }) {
  const language = useLanguage();
  const words = studyWords(language);
  const pictured = picturedStudy(reply, page, language);
  return (
    <div className="study-files">
      <a className="button" href={studyFileAddress(reply.id, 'events.csv')} download>
        {words.csv}
      </a>
      <a className="button" href={studyFileAddress(reply.id, 'study.json')} download>
        {words.json}
      </a>
      {pictured && <PlotPicture pictured={pictured} />}
      <Link className="button" href={embedBuilderLink('study', { study: reply.id })}>
        {embedLinkWords(language).widget}
      </Link>
      <CopyButton
        text={citedAddress({ page }, { origin: window.location.origin, asOf: reply.asOf })}
        label={words.copyAddress}
        copied={words.copied}
        failed={words.copyFailed}
      />
    </div>
  );
}
