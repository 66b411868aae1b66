/** The languages that Newstape reads. */
export type Language = 'ko' | 'en';
