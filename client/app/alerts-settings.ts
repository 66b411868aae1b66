/** Whether, about what and when a browser announces new events. */
export interface AlertSettings {
  isOn: boolean;
  /** The watchlist that is announced; null: all of them. */
  listId: string | null;
  hasQuietHours: boolean;
  /** Local times of day, `HH:MM`; the hours may pass midnight. */
  quietFrom: string;
  quietTo: string;
}

/** Off until a person asks for it, and quiet at night. */
export const FIRST_ALERT_SETTINGS: AlertSettings = {
  isOn: false,
  listId: null,
  hasQuietHours: true,
  quietFrom: '22:00',
  quietTo: '07:00',
};

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** True for a time of day written `HH:MM`. */
function isTimeOfDay(text: string): boolean {
  return TIME.test(text);
}

/** The settings that a browser keeps; each part of the text that is none is as at first. */
export function readAlertSettings(text: string | null): AlertSettings {
  const kept = recordOf(text);
  const flag = (name: 'isOn' | 'hasQuietHours') =>
    typeof kept[name] === 'boolean' ? kept[name] : FIRST_ALERT_SETTINGS[name];
  const time = (name: 'quietFrom' | 'quietTo') => {
    const value = kept[name];
    return typeof value === 'string' && isTimeOfDay(value) ? value : FIRST_ALERT_SETTINGS[name];
  };
  return {
    isOn: flag('isOn'),
    listId: typeof kept.listId === 'string' ? kept.listId : null,
    hasQuietHours: flag('hasQuietHours'),
    quietFrom: time('quietFrom'),
    quietTo: time('quietTo'),
  };
}

function recordOf(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** True where the clock of this machine stands within the quiet hours. From and to at the same time are no hours at all. */
export function isQuietAt(settings: AlertSettings, moment: Date): boolean {
  const { hasQuietHours, quietFrom, quietTo } = settings;
  if (!hasQuietHours) return false;
  const two = (part: number) => String(part).padStart(2, '0');
  const now = `${two(moment.getHours())}:${two(moment.getMinutes())}`;
  return quietFrom <= quietTo ? quietFrom <= now && now < quietTo : now >= quietFrom || now < quietTo;
}
