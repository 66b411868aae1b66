import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { FeedSearchReply } from '../../../shared/schemas/source-edit-reply.ts';
import { searchFeeds } from '../../api/sources.ts';
import { dataWords } from '../../format/data-words.ts';
import type { NewsWay } from '../../format/data-words-shape.ts';
import { describeFailure } from '../../format/failure.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { DropZone } from './drop-zone.tsx';
import { FeedChoice } from './feed-choice.tsx';
import { LeftOut } from './left-out.tsx';

/** An address as a person types it: without a scheme it is that of a site. */
function withScheme(text: string): string {
  const address = text.trim();
  return address === '' || /^https?:\/\//i.test(address) ? address : `https://${address}`;
}

function AddressForm(props: { isPending: boolean; onFind: (address: string) => void }) {
  const words = dataWords(useLanguage()).news;
  const id = useId();
  const [address, setAddress] = useState('');
  const [isMissing, setMissing] = useState(false);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const full = withScheme(address);
    setMissing(!URL.canParse(full));
    if (URL.canParse(full) && !props.isPending) props.onFind(full);
  };
  return (
    <form className="feed-address" onSubmit={onSubmit} noValidate>
      <label htmlFor={id}>{words.address}</label>
      <div className="feed-address-row">
        <input
          id={id}
          type="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://"
          aria-describedby={`${id}-help`}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <button type="submit" className="button button-main" aria-disabled={props.isPending}>
          {props.isPending ? words.finding : words.find}
        </button>
      </div>
      <p id={`${id}-help`} className="stamp">
        {words.addressHelp}
      </p>
      {isMissing && (
        <p className="data-failure" role="alert">
          {words.addressMissing}
        </p>
      )}
    </form>
  );
}

function Found(props: { reply: FeedSearchReply; onDone: (count: number) => void }) {
  const language = useLanguage();
  const words = dataWords(language);
  const { reply } = props;
  if (reply.kind === 'none')
    return (
      <div className="data-failure" role="alert">
        <strong>{words.news.noFeed}</strong>
        {reply.rejections.map(({ reason, detail }) => (
          <p key={detail}>
            {language === 'ko' && words.rejection[reason] !== undefined && `${words.rejection[reason]} `}
            <span className={language === 'ko' ? 'stamp' : ''} lang="en">
              {detail}
            </span>
          </p>
        ))}
      </div>
    );
  return (
    <>
      <FeedChoice reply={reply} onDone={props.onDone} />
      <LeftOut rejected={reply.rejections} count={reply.rejections.length} />
    </>
  );
}

/** Finds feeds at the address of a feed or a site, or in the list of another reader, and offers to collect them. */
export function FeedSearch({ way }: { way: Exclude<NewsWay, 'files'> }) {
  const language = useLanguage();
  const words = dataWords(language).news;
  const client = useQueryClient();
  const [collected, setCollected] = useState(0);
  const search = useMutation({ mutationFn: searchFeeds });
  const start = (request: Parameters<typeof searchFeeds>[0]) => {
    setCollected(0);
    search.mutate(request);
  };
  return (
    <div className="feed-search">
      {way === 'address' ? (
        <AddressForm isPending={search.isPending} onFind={(address) => start({ address })} />
      ) : (
        <DropZone
          label={words.ways.opml}
          button={words.opmlFile}
          help={words.opmlHelp}
          accept=".opml,.xml,text/xml"
          onFiles={([file]) => {
            if (file) void file.text().then((opml) => start({ opml }));
          }}
        />
      )}
      {search.error && (
        <p className="data-failure" role="alert">
          {describeFailure(search.error, language).text}
        </p>
      )}
      {search.data && collected === 0 && (
        <Found
          key={search.submittedAt}
          reply={search.data}
          onDone={(count) => {
            setCollected(count);
            void client.invalidateQueries();
          }}
        />
      )}
      <p className="second" role="status">
        {collected > 0 && words.collected(collected)}
      </p>
    </div>
  );
}
