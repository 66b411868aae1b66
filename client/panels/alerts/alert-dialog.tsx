import './alert-dialog.css';
import type { ReactNode } from 'react';
import { alertWords } from '../../format/alert-words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** What a person chooses besides on and off. */
interface AlertChoices {
  listId: string | null;
  hasQuietHours: boolean;
  quietFrom: string;
  quietTo: string;
}

interface AlertDialogProps {
  settings: AlertChoices;
  isOn: boolean;
  /** Why there can be no notifications; null where there can. */
  hindrance: 'unsupported' | 'insecure' | 'denied' | null;
  lists: readonly { id: string; name: string }[];
  rules: string;
  onTurnOn: () => void;
  onChange: (change: Partial<AlertChoices & { isOn: boolean }>) => void;
  onClose: () => void;
  children: ReactNode;
}

/** Should this browser announce new events, of which lists, and when not? */
export function AlertDialog(props: AlertDialogProps) {
  const words = alertWords(useLanguage());
  const { isOn, hindrance, onChange } = props;
  return (
    <Dialog title={words.title} onClose={props.onClose}>
      <p>{words.lead}</p>
      <p className="alert-state" role="status">
        {hindrance === null ? (isOn ? words.isOn : words.isOff) : words.hindrance[hindrance]}
      </p>
      {hindrance === null && (
        <p className="actions">
          <button
            type="button"
            className={isOn ? 'button' : 'button button-main'}
            onClick={() => (isOn ? onChange({ isOn: false }) : props.onTurnOn())}
          >
            {isOn ? words.turnOff : words.turnOn}
          </button>
          {!isOn && <span className="second">{words.asks}</span>}
        </p>
      )}
      <Choices {...props} />
      <p className="second">{props.rules}</p>
      <div className="alert-feeds">{props.children}</div>
      <p className="actions">
        <button type="button" className="button" onClick={props.onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
}

function Choices({ settings, lists, onChange }: Pick<AlertDialogProps, 'settings' | 'lists' | 'onChange'>) {
  const words = alertWords(useLanguage());
  const known = lists.some(({ id }) => id === settings.listId) ? settings.listId : null;
  return (
    <div className="alert-choices">
      <label className="field">
        <span>{words.which}</span>
        <select value={known ?? ''} onChange={(event) => onChange({ listId: event.target.value || null })}>
          <option value="">{words.allLists}</option>
          {lists.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="alert-quiet">
        <legend className="visually-hidden">{words.quiet}</legend>
        <label className="alert-switch">
          <input
            type="checkbox"
            checked={settings.hasQuietHours}
            onChange={(event) => onChange({ hasQuietHours: event.target.checked })}
          />
          {words.quiet}
        </label>
        {(['quietFrom', 'quietTo'] as const).map((end) => (
          <label key={end} className="field">
            <span>{words[end]}</span>
            <input
              type="time"
              value={settings[end]}
              disabled={!settings.hasQuietHours}
              onChange={(event) => {
                if (event.target.value !== '') onChange({ [end]: event.target.value });
              }}
            />
          </label>
        ))}
      </fieldset>
      <p className="second">{words.quietHint}</p>
    </div>
  );
}
