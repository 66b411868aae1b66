import { Link } from 'wouter';
import { screenWords } from '../../format/screen-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { usePageTitle } from '../use-page-title.ts';

/** A page that has nothing to show but a sentence and the way on. */
export function MessagePage(props: { title: string; text: string }) {
  const words = screenWords(useLanguage());
  usePageTitle(props.title);
  return (
    <>
      <h1 className="page-title">{props.title}</h1>
      <Panel title={props.title} titleHidden>
        <PanelMessage
          kind="empty"
          title={props.title}
          text={props.text}
          actions={
            <Link className="button" href="/events">
              {words.toEvents}
            </Link>
          }
        />
      </Panel>
    </>
  );
}
