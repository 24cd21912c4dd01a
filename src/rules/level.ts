/** How much weight a rule has. */
export enum RuleLevel {
  /** AWS's HIPAA whitepaper or the BAA demands it, or PHI would stand open to strangers or go unaudited without it: blocks. */
  REQUIRED = 'required',
  /** Everything else: warns, unless the construct promises it. */
  RECOMMENDED = 'recommended',
}

/** Why a rule is there. */
export enum Basis {
  /** AWS's whitepaper "Architecting for HIPAA Security and Compliance on Amazon Web Services" demands it. */
  WHITEPAPER = 'whitepaper',
  /** The AWS Business Associate Addendum demands it. */
  BAA = 'baa',
  /** Our own judgement, not law: without it PHI stands open to strangers or goes unaudited. */
  LEAK = 'leak',
  /** AWS Config's conformance pack "Operational Best Practices for HIPAA Security" checks it. */
  PACK = 'pack',
  /** Our own judgement of good practice, not law. */
  PRACTICE = 'practice',
}
