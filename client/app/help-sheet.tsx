import './help-sheet.css';
import { helpWords } from '../format/help-words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { switchSingleKeys, useSingleKeys } from '../ui/single-keys.ts';

/** All keys by page, and the switch that turns those of a single character off. */
export function HelpSheet(props: { onClose: () => void }) {
  const words = helpWords(useLanguage());
  const isOn = useSingleKeys();
  return (
    <Dialog title={words.title} onClose={props.onClose}>
      <div className="help-groups">
        {words.groups.map(({ name, keys }) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>
              {keys.map(({ keys: these, does }) => (
                <div key={does} className="help-key">
                  <dt>
                    {these.map((key) => (
                      <kbd key={key} className="kbd">
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="help-switch">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => switchSingleKeys(event.target.checked)}
          aria-describedby="help-switch-hint"
        />
        {words.singleKeys}
      </label>
      <p id="help-switch-hint" className="second">
        {words.singleKeysHint}
      </p>
      <p className="actions">
        <button type="button" className="button" onClick={props.onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
}
