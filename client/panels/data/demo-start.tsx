import './data.css';
import { useMutation } from '@tanstack/react-query';
import { openOwnService } from '../../api/data-own-service.ts';
import { dataWords } from '../../format/data-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

const COMMAND = 'newstape serve';

/** From the demo to one's own data: what will be different, and the way there, with a terminal or without. */
export function DemoStart({ mayStart }: { mayStart: boolean }) {
  const language = useLanguage();
  const words = dataWords(language);
  const { demo } = words;
  const opening = useMutation({ mutationFn: openOwnService });
  return (
    <Panel title={demo.title} titleHidden>
      <div className="panel-body demo-start">
        <p>{demo.lead}</p>
        <h2>{demo.differs}</h2>
        <ul className="demo-differences">
          {demo.differences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {mayStart && !opening.data && (
          <>
            <p className="actions">
              <button
                type="button"
                className="button button-main"
                disabled={opening.isPending}
                onClick={() => opening.mutate()}
              >
                {opening.isPending ? demo.starting : demo.start}
              </button>
            </p>
            <p className="second">{demo.startHelp}</p>
          </>
        )}
        {opening.data && (
          <p className="actions" role="status">
            <span>{demo.started}</span>
            <a className="button button-main" href={`${opening.data.address}/data?lang=${language}`}>
              {demo.open}
            </a>
          </p>
        )}
        {opening.error && (
          <p className="data-failure" role="alert">
            {describeFailure(opening.error, language).text}
          </p>
        )}
        <p>{demo.terminal}</p>
        <p className="data-command">
          <code>{COMMAND}</code>
          <CopyButton text={COMMAND} label={words.copy} copied={words.copied} failed={words.copyFailed} />
        </p>
        {!mayStart && <p className="second">{demo.cannotStart}</p>}
      </div>
    </Panel>
  );
}
