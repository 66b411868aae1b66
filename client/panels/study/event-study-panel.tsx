import './study.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { EventStudyReply } from '../../../shared/schemas/study-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import { type EventStudyAsk, eventStudyQuery } from '../../api/study-event.ts';
import { formatLevel } from '../../format/past-words.ts';
import { formatMeasured, formatOffsets } from '../../format/study-figures.ts';
import { eventPage } from '../../format/study-link.ts';
import { studyWords } from '../../format/study-words.ts';
import { CiteButton } from '../../ui/cite-button.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { WithheldPrices } from '../../ui/withheld-prices.tsx';
import { citedEventStudy } from './cited-event.ts';
import { eventFactsOf, eventSentence, eventStampOf } from './event-facts.ts';
import { EventSessionTable } from './event-session-table.tsx';
import { MeasuredPlot } from './measured-plot.tsx';
import { picturedEvent } from './pictured.ts';
import { PlotPicture } from './plot-picture.tsx';
import { plotOfEvent } from './study-series.ts';

/** Why its sessions up to day 0 are no result, and on which line it was measured. */
function notesOf(reply: EventStudyReply, language: Language): string[] {
  const words = studyWords(language);
  const { windowCut, chosenBy, design, testedOn, instrumentId } = reply;
  const reason = chosenBy === null ? [] : [words.chosenThis[chosenBy]];
  const cut =
    windowCut === null ? [] : [words.windowCut(formatOffsets(windowCut.asked), formatOffsets(design.window))];
  const whyCut = [...cut, ...reason].join(' ');
  return [
    ...(whyCut === '' ? [] : [whyCut]),
    ...(testedOn === instrumentId ? [] : [words.testedOn(testedOn)]),
  ];
}

function Confounders({ reply }: { reply: EventStudyReply }) {
  const language = useLanguage();
  const words = studyWords(language);
  return (
    <section className="panel-section">
      <h2>{words.confoundersTitle}</h2>
      {reply.confounders.length === 0 ? (
        <p className="second">{words.confoundersNone}</p>
      ) : (
        <ul className="plain-list">
          {reply.confounders.map(({ key, sessionDate, story }) => (
            <li key={key}>
              <span className="figure">{sessionDate}</span>{' '}
              <Link href={eventPage(key)} lang={story?.language}>
                {story?.title ?? key}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Event(props: { reply: EventStudyReply; controls: ReactNode; links: ReactNode }) {
  const language = useLanguage();
  const words = studyWords(language);
  const [isTable, setTable] = useState(false);
  const { reply } = props;
  const { measure, level } = reply.design;
  const sentence = eventSentence(reply, language);
  const series = plotOfEvent(reply);
  const { cumulative, story, storyCount, withheld } = reply;
  const figure = citedEventStudy(reply, language);
  const pictured = picturedEvent(reply, language);
  return (
    <>
      <div className="panel-body">
        <h1 className="page-title study-title citable">
          {sentence}
          {figure && (
            <CiteButton
              inline
              of={words.eventPageTitle}
              cited={() => ({ figure, reading: ['eventStudy', reply.key] })}
            />
          )}
        </h1>
        {story?.title && (
          <p className="second">
            <Link href={`/article/${encodeURIComponent(story.articleId)}`} lang={story.language}>
              {story.title}
            </Link>
            {storyCount > 1 && ` · ${words.ofStories(storyCount)}`}
          </p>
        )}
        <ul className="study-facts">
          {eventFactsOf(reply, language).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {notesOf(reply, language).map((note) => (
          <p key={note} className="study-note">
            {note}
          </p>
        ))}
        <div className="study-view">
          <div className="study-files">
            <button
              type="button"
              className="button"
              aria-pressed={isTable}
              onClick={() => setTable(!isTable)}
            >
              {words.table}
            </button>
            {pictured && <PlotPicture pictured={pictured} />}
            {props.links}
          </div>
        </div>
        {withheld ? (
          <WithheldPrices withheld={withheld} />
        ) : isTable ? (
          <EventSessionTable reply={reply} />
        ) : (
          series.bySession.length > 0 && (
            <MeasuredPlot
              series={series}
              of={{ measure, level, isMean: false }}
              label={`${sentence} ${words.sessions}`}
              end={cumulative === null ? '' : words.sumOf(formatMeasured(cumulative.estimate, measure))}
              interval={words.interval(formatLevel(level))}
            />
          )
        )}
        <div className="study-controls">{props.controls}</div>
        <p className="stamp">{eventStampOf(reply, language)}</p>
      </div>
      <Confounders reply={reply} />
    </>
  );
}

/** What did the share do around this one event, beyond what its index accounts for? */
export function EventStudyPanel(props: {
  eventKey: string;
  ask: EventStudyAsk;
  /** What changes window, measure and model, once it is known what they are. */
  controlsOf: (reply: EventStudyReply) => ReactNode;
  linksOf: (reply: EventStudyReply) => ReactNode;
}) {
  const words = studyWords(useLanguage());
  const query = useQuery(eventStudyQuery(props.eventKey, props.ask));
  return (
    <section className="panel study-panel event-study-panel" aria-label={words.eventPageTitle}>
      {query.isPending && <LoadingBlock label={words.loadingEvent} height={460} bars={6} />}
      {query.isError && (
        <>
          <h1 className="page-title visually-hidden">{words.eventPageTitle}</h1>
          <PanelError error={query.error} onRetry={() => void query.refetch()} />
        </>
      )}
      {query.isSuccess && (
        <Event reply={query.data} controls={props.controlsOf(query.data)} links={props.linksOf(query.data)} />
      )}
    </section>
  );
}
