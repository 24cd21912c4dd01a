/** A form in which the guard leaves its report. */
export enum EvidenceFormat {
  /** `report.json`: everything, for programs. */
  JSON = 'json',
  /** `report.html`: one page for people, which loads nothing from the network. */
  HTML = 'html',
  /** `report.sarif`: findings for GitHub code scanning and other tools, SARIF 2.1.0. */
  SARIF = 'sarif',
  /** `controls.csv`: the Security Rule, paragraph by paragraph, for spreadsheets. */
  CSV = 'csv',
  /** `oscal.json`: assessment results in NIST's OSCAL. */
  OSCAL = 'oscal',
}
