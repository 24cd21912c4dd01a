/**
 * How sure the registry is of a row.
 */
export enum Confidence {
  /**
   * Named in so many words by the source.
   */
  HIGH = 'high',

  /**
   * A sound reading of the source, but a reading.
   */
  MEDIUM = 'medium',

  /**
   * A guess worth checking before relying on it.
   */
  LOW = 'low',
}
