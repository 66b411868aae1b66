/** Nicknames made of a share's price and the end of a company's name ("9만전자", "62만닉스"). Reason: used in headlines since 2020. */
export const priceNicknames: readonly { readonly pattern: RegExp; readonly id: string }[] = [
  { pattern: /(?<![0-9])[0-9]{1,3}만 ?전자(?![가-힣]*(?:제품|기기|상가|부품))/, id: 'KRX:005930' },
  { pattern: /(?<![0-9])[0-9]{1,3}만 ?닉스/, id: 'KRX:000660' },
  { pattern: /(?<![0-9])[0-9]{1,3}만 ?카카오/, id: 'KRX:035720' },
  { pattern: /(?<![0-9])[0-9]{1,3}만 ?네이버/, id: 'KRX:035420' },
  { pattern: /(?<![0-9])[0-9]{1,3}만 ?현차/, id: 'KRX:005380' },
];
