import { type ReactNode, useState } from 'react';
import { alertWords } from '../format/alert-words.ts';
import { watchWords } from '../format/watch-words.ts';
import { AlertDialog } from '../panels/alerts/alert-dialog.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { alertPermission, askForAlerts } from './alerts-browser.ts';
import { GROUPED_FROM } from './alerts-notices.ts';
import { changeAlertSettings, useAlertSettings } from './alerts-store.ts';
import { OLDEST_DAYS } from './alerts-watch.ts';
import { useWatchlists } from './watchlist.ts';

/** Opens the settings of the notifications of this browser. `children` stand at their end: the feeds, which need no open page. */
export function AlertsButton(props: { children: ReactNode }) {
  const language = useLanguage();
  const words = alertWords(language);
  const settings = useAlertSettings();
  const { lists } = useWatchlists().watchlists;
  const [isOpen, setOpen] = useState(false);
  const [permission, setPermission] = useState(alertPermission);
  const isOn = settings.isOn && permission === 'granted';
  const turnOn = async () => {
    const first = { title: words.sampleTitle, text: words.sampleText };
    const answer = await askForAlerts({ ...first, tag: 'newstape:alerts', address: '/watchlist' });
    setPermission(answer);
    changeAlertSettings({ isOn: answer === 'granted' });
  };
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          setPermission(alertPermission());
          setOpen(true);
        }}
      >
        {words.button(isOn)}
      </button>
      {isOpen && (
        <AlertDialog
          settings={settings}
          isOn={isOn}
          hindrance={permission === 'granted' || permission === 'ask' ? null : permission}
          lists={lists.map(({ id, name }) => ({ id, name: name || watchWords(language).firstList }))}
          rules={words.rules(GROUPED_FROM, OLDEST_DAYS)}
          onTurnOn={() => void turnOn()}
          onChange={changeAlertSettings}
          onClose={() => setOpen(false)}
        >
          {props.children}
        </AlertDialog>
      )}
    </>
  );
}
