import './embed-builder.css';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { readPolicies } from '../../../shared/drawing/host-csp-policy.ts';
import type { HostCspReply } from '../../../shared/schemas/host-csp.ts';
import { ApiError } from '../../api/fetch-json.ts';
import { readHostPolicy } from '../../api/host-csp.ts';
import { embedBuilderWords } from '../../format/embed-builder-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { HostJudgement } from './host-judgement.tsx';

/** Asks a page for its policy, by its address: for the operator alone. */
function AskPage(props: { onRead: (reply: HostCspReply) => void }) {
  const language = useLanguage();
  const words = embedBuilderWords(language);
  const id = useId();
  const [address, setAddress] = useState('');
  const asking = useMutation({ mutationFn: readHostPolicy, onSuccess: props.onRead });
  const { error } = asking;
  return (
    <form
      className="embed-ask"
      onSubmit={(event) => {
        event.preventDefault();
        asking.mutate(address.trim());
      }}
    >
      <div className="field">
        <label htmlFor={id}>{words.hostAddress}</label>
        <input
          id={id}
          type="url"
          required
          maxLength={2000}
          placeholder="https://blog.example.org/…"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
      </div>
      <button type="submit" className="button" disabled={asking.isPending}>
        {asking.isPending ? words.hostAsking : words.hostAsk}
      </button>
      {error && (
        <p role="alert" className="embed-wrong">
          {words.hostFailed(
            error instanceof ApiError ? error.reason : null,
            describeFailure(error, language).text,
          )}
        </p>
      )}
    </form>
  );
}

/** What is said of a page that was asked, besides its policy. */
function Asked({ reply }: { reply: HostCspReply }) {
  const words = embedBuilderWords(useLanguage());
  return (
    <>
      <p className="stamp">
        {words.hostFound(reply.address)} · {words.hostMarkup}
      </p>
      {!reply.mayCarry && (
        <p className="embed-wrong">{words.hostMayNotCarry(new URL(reply.address).origin)}</p>
      )}
      {reply.policy === null && <p className="second">{words.hostNoPolicy}</p>}
    </>
  );
}

/** Would the page that is to carry the widget let it in? */
export function HostCheckPanel(props: { origin: string; isLive: boolean; mayAsk: boolean }) {
  const words = embedBuilderWords(useLanguage());
  const { origin, isLive, mayAsk } = props;
  const [id, helpId] = [useId(), useId()];
  const [text, setText] = useState('');
  const [reply, setReply] = useState<HostCspReply | null>(null);
  // What was asked of a page holds until the policy is changed by hand.
  const asked = reply !== null && text === (reply.policy ?? '') ? reply : null;
  const { policies, reportsOnly } = readPolicies(text);
  const isNotRead = text.trim() !== '' && policies.length === 0 && !reportsOnly;
  return (
    <Panel title={words.hostTitle} className="embed-host-panel">
      <div className="panel-body">
        <p className="second">{words.hostLead}</p>
        {mayAsk && (
          <AskPage
            onRead={(read) => {
              setReply(read);
              setText(read.policy ?? '');
            }}
          />
        )}
        <div className="field">
          <label htmlFor={id}>{words.hostPolicy}</label>
          <textarea
            id={id}
            rows={3}
            maxLength={20_000}
            spellCheck={false}
            aria-describedby={helpId}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <span id={helpId} className="stamp">
            {words.hostPolicyHelp}
          </span>
        </div>
        <div role="status">
          {asked !== null && <Asked reply={asked} />}
          {isNotRead && <p className="embed-wrong">{words.hostNotRead}</p>}
          {reportsOnly && <p className="second">{words.hostReportsOnly}</p>}
          {(asked !== null || policies.length > 0 || reportsOnly) && (
            <HostJudgement
              policies={policies}
              server={origin}
              pageOrigin={asked === null ? null : new URL(asked.address).origin}
              isLive={isLive}
            />
          )}
        </div>
      </div>
    </Panel>
  );
}
