import './about.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { startAdminSession } from '../../api/admin-session.ts';
import { serviceStateQuery } from '../../api/service-state.ts';
import { aboutWords } from '../../format/about-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { screenWords } from '../../format/screen-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** The operator's way in from another machine: the admin token, which this page does not keep. */
function TokenForm() {
  const language = useLanguage();
  const words = aboutWords(language).operator;
  const client = useQueryClient();
  const id = useId();
  const [token, setToken] = useState('');
  const access = useMutation({
    mutationFn: () => startAdminSession(token.trim()),
    onSuccess: () => client.invalidateQueries(),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (token.trim() !== '' && !access.isPending) access.mutate();
  };
  return (
    <form onSubmit={onSubmit}>
      <p className="second">{words.lead}</p>
      <p className="operator-field">
        <label htmlFor={id}>{words.token}</label>
        <input
          id={id}
          type="password"
          autoComplete="off"
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
        <button type="submit" className="button">
          {words.enter}
        </button>
      </p>
      {access.error && (
        <p className="second" role="alert">
          {describeFailure(access.error, language).text}
        </p>
      )}
    </form>
  );
}

function Access() {
  const language = useLanguage();
  const words = aboutWords(language).operator;
  const query = useQuery(serviceStateQuery);
  if (query.isPending) return <LoadingBlock label={screenWords(language).loading} height={96} bars={2} />;
  if (query.isError) return <PanelError error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className="panel-body">
      {query.data.audience === 'operator' ? (
        <p className="second" role="status">
          {words.mayCorrect}
        </p>
      ) : (
        <TokenForm />
      )}
    </div>
  );
}

/** May this browser correct links, and how does its operator get that right? */
export function OperatorPanel() {
  return (
    <Panel title={aboutWords(useLanguage()).operator.title}>
      <Access />
    </Panel>
  );
}
