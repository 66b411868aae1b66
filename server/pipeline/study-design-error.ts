/** A design or list that no study can be made of; the message is one sentence that says what to do. */
export class StudyDesignError extends Error {
  override readonly name = 'StudyDesignError';
}
