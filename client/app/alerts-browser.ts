import { navigate } from 'wouter/use-browser-location';
import type { Notice } from './alerts-notices.ts';

/** Whether the browser shows notifications of this page, and if not, what stands in the way; `ask`: it was not asked yet. */
export type AlertPermission = 'granted' | 'ask' | 'unsupported' | 'insecure' | 'denied';

/** What the browser says now. */
export function alertPermission(): AlertPermission {
  if (!window.isSecureContext) return 'insecure';
  if (!('Notification' in window)) return 'unsupported';
  return Notification.permission === 'default' ? 'ask' : Notification.permission;
}

/** Shows a notice, which leads to its page. False where the browser does not let a page do so, as those of most phones. */
export function showNotice({ title, text, tag, address }: Notice): boolean {
  try {
    const shown = new Notification(title, { body: text, tag });
    shown.addEventListener('click', () => {
      window.focus();
      // Past the links that would keep a page's earlier moment: the event is of now.
      navigate(address);
      shown.close();
    });
    return true;
  } catch {
    return false;
  }
}

/** Asks the person, by way of the browser, and shows the first notice where that is allowed. */
export async function askForAlerts(first: Notice): Promise<AlertPermission> {
  if (alertPermission() === 'ask') await Notification.requestPermission();
  const permission = alertPermission();
  return permission === 'granted' && !showNotice(first) ? 'unsupported' : permission;
}
