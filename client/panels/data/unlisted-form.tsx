import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { CURRENCIES } from '../../../shared/units/currency-codes.ts';
import { type InstrumentId, isInstrumentId } from '../../../shared/units/instrument-id.ts';
import { isMic, mic } from '../../../shared/units/mic.ts';
import { addInstrument } from '../../api/data-companies.ts';
import { dataWords } from '../../format/data-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { marketName } from '../../format/market.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** The markets that are offered, with the currency that their shares are traded in. */
const MARKETS = [
  ['XKRX', 'KRW'],
  ['XKOS', 'KRW'],
  ['XNAS', 'USD'],
  ['XNYS', 'USD'],
  ['XASE', 'USD'],
] as const;
const OTHER = 'other';

type Currency = (typeof CURRENCIES)[number];

/** The id of a share: Korean markets share one namespace, and codes of six digits or capitals. */
function idOf(market: string, symbol: string): InstrumentId | null {
  const code = symbol.trim().toUpperCase();
  const isKorean = market === 'XKRX' || market === 'XKOS';
  const text = `${isKorean ? 'KRX' : market}:${code}`;
  const isCode = !isKorean || /^[0-9A-Z]{6}$/.test(code);
  return isMic(market) && isCode && isInstrumentId(text) ? text : null;
}

/** A company that no listing has: its name, its market and its code. */
export function UnlistedForm(props: { onAdded: (id: InstrumentId, name: string) => void }) {
  const language = useLanguage();
  const words = dataWords(language).companies;
  const [nameId, marketId, otherId, symbolId, currencyId] = [useId(), useId(), useId(), useId(), useId()];
  const [name, setName] = useState('');
  const [market, setMarket] = useState<string>('XKRX');
  const [other, setOther] = useState('');
  const [symbol, setSymbol] = useState('');
  const [currency, setCurrency] = useState<Currency>('KRW');
  const [complaint, setComplaint] = useState<string | null>(null);
  const chosenMic = market === OTHER ? other.trim().toUpperCase() : market;
  const saving = useMutation({
    mutationFn: (id: InstrumentId) => {
      const isKorean = /\p{Script=Hangul}/u.test(name);
      return addInstrument({
        ...{ id, mic: mic(chosenMic), kind: 'common', currency, reason: words.reason },
        ...(isKorean ? { nameKorean: name.trim() } : { nameEnglish: name.trim() }),
      });
    },
    onSuccess: (_, id) => {
      props.onAdded(id, name.trim());
      setName('');
      setSymbol('');
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (saving.isPending) return;
    const id = idOf(chosenMic, symbol);
    const fault = name.trim() === '' ? words.nameMissing : id === null ? words.symbolMissing : null;
    setComplaint(fault);
    if (fault === null && id !== null) saving.mutate(id);
  };
  const said = complaint ?? (saving.error ? describeFailure(saving.error, language).text : null);
  return (
    <Panel title={words.unlisted}>
      <form className="panel-body" onSubmit={onSubmit} noValidate>
        <p className="second">{words.unlistedLead}</p>
        <div className="data-fields">
          <div className="field">
            <label htmlFor={nameId}>{words.name}</label>
            <input
              id={nameId}
              type="text"
              autoComplete="off"
              maxLength={120}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor={marketId}>{words.market}</label>
            <select
              id={marketId}
              value={market}
              onChange={(event) => {
                setMarket(event.target.value);
                const known = MARKETS.find(([code]) => code === event.target.value);
                if (known) setCurrency(known[1]);
              }}
            >
              {MARKETS.map(([code]) => (
                <option key={code} value={code}>
                  {marketName(code, language)}
                </option>
              ))}
              <option value={OTHER}>{words.otherMarket}</option>
            </select>
          </div>
          {market === OTHER && (
            <>
              <div className="field">
                <label htmlFor={otherId}>{words.otherMarketCode}</label>
                <input
                  id={otherId}
                  type="text"
                  autoComplete="off"
                  maxLength={4}
                  value={other}
                  onChange={(event) => setOther(event.target.value)}
                />
              </div>
              <div className="field">
                <label htmlFor={currencyId}>{words.currency}</label>
                <select
                  id={currencyId}
                  value={currency}
                  onChange={(event) => {
                    const chosen = CURRENCIES.find((code) => code === event.target.value);
                    if (chosen) setCurrency(chosen);
                  }}
                >
                  {CURRENCIES.map((code) => (
                    <option key={code} value={code}>
                      {code}
                    </option>
                  ))}
                </select>
              </div>
            </>
          )}
          <div className="field">
            <label htmlFor={symbolId}>{words.symbol}</label>
            <input
              id={symbolId}
              type="text"
              autoComplete="off"
              maxLength={16}
              aria-describedby={`${symbolId}-help`}
              value={symbol}
              onChange={(event) => setSymbol(event.target.value)}
            />
          </div>
          <button type="submit" className="button" aria-disabled={saving.isPending}>
            {saving.isPending ? words.saving : words.save}
          </button>
        </div>
        <p id={`${symbolId}-help`} className="stamp">
          {words.symbolHelp}
        </p>
        {said !== null && (
          <p className="data-failure" role="alert">
            {said}
          </p>
        )}
      </form>
    </Panel>
  );
}
