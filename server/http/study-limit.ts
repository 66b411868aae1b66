/** A person tries a few designs in a row; a program that needs more runs its own Newstape. */
export const STUDY_LIMIT = {
  ...{ name: 'study', atOnce: 15, pause: 6000 },
  tooMany: 'Many studies were asked for',
};
