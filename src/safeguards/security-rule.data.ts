import { Safeguard } from './safeguard';
import { SafeguardRequirement } from './safeguard-requirement';

const { REQUIRED, ADDRESSABLE, STANDARD } = SafeguardRequirement;

/**
 * The Security Rule, 45 CFR Part 164 Subpart C (164.306 to 164.316), in the order of the regulation.
 *
 * What this rests on: 32 ids and titles agree with the HIPAA framework file of Prowler (hipaa_aws.json), the
 * required and addressable marks with a table derived from NIST SP 800-66 Revision 2. The other rows are general
 * knowledge of the rule. The text of the eCFR itself was not compared: do that before relying on a row in a dispute.
 */
export const SECURITY_RULE: readonly Safeguard[] = [
  // 164.306: general rules
  { id: '164.306(a)', title: 'General requirements', requirement: REQUIRED },
  { id: '164.306(b)', title: 'Flexibility of approach', requirement: STANDARD },
  { id: '164.306(d)', title: 'Implementation specifications', requirement: STANDARD },
  { id: '164.306(e)', title: 'Maintenance', requirement: REQUIRED },
  // 164.308: administrative safeguards
  { id: '164.308(a)(1)(i)', title: 'Security management process', requirement: STANDARD },
  { id: '164.308(a)(1)(ii)(A)', title: 'Risk analysis', standard: '164.308(a)(1)(i)', requirement: REQUIRED },
  { id: '164.308(a)(1)(ii)(B)', title: 'Risk management', standard: '164.308(a)(1)(i)', requirement: REQUIRED },
  { id: '164.308(a)(1)(ii)(C)', title: 'Sanction policy', standard: '164.308(a)(1)(i)', requirement: REQUIRED },
  { id: '164.308(a)(1)(ii)(D)', title: 'Information system activity review', standard: '164.308(a)(1)(i)', requirement: REQUIRED },
  { id: '164.308(a)(2)', title: 'Assigned security responsibility', requirement: REQUIRED },
  { id: '164.308(a)(3)(i)', title: 'Workforce security', requirement: STANDARD },
  { id: '164.308(a)(3)(ii)(A)', title: 'Authorization and/or supervision', standard: '164.308(a)(3)(i)', requirement: ADDRESSABLE },
  { id: '164.308(a)(3)(ii)(B)', title: 'Workforce clearance procedure', standard: '164.308(a)(3)(i)', requirement: ADDRESSABLE },
  { id: '164.308(a)(3)(ii)(C)', title: 'Termination procedures', standard: '164.308(a)(3)(i)', requirement: ADDRESSABLE },
  { id: '164.308(a)(4)(i)', title: 'Information access management', requirement: STANDARD },
  { id: '164.308(a)(4)(ii)(A)', title: 'Isolating health care clearinghouse functions', standard: '164.308(a)(4)(i)', requirement: REQUIRED },
  { id: '164.308(a)(4)(ii)(B)', title: 'Access authorization', standard: '164.308(a)(4)(i)', requirement: ADDRESSABLE },
  { id: '164.308(a)(4)(ii)(C)', title: 'Access establishment and modification', standard: '164.308(a)(4)(i)', requirement: ADDRESSABLE },
  { id: '164.308(a)(5)(i)', title: 'Security awareness and training', requirement: STANDARD },
  { id: '164.308(a)(5)(ii)(A)', title: 'Security reminders', standard: '164.308(a)(5)(i)', requirement: ADDRESSABLE },
  { id: '164.308(a)(5)(ii)(B)', title: 'Protection from malicious software', standard: '164.308(a)(5)(i)', requirement: ADDRESSABLE },
  { id: '164.308(a)(5)(ii)(C)', title: 'Log-in monitoring', standard: '164.308(a)(5)(i)', requirement: ADDRESSABLE },
  { id: '164.308(a)(5)(ii)(D)', title: 'Password management', standard: '164.308(a)(5)(i)', requirement: ADDRESSABLE },
  { id: '164.308(a)(6)(i)', title: 'Security incident procedures', requirement: STANDARD },
  { id: '164.308(a)(6)(ii)', title: 'Response and reporting', standard: '164.308(a)(6)(i)', requirement: REQUIRED },
  { id: '164.308(a)(7)(i)', title: 'Contingency plan', requirement: STANDARD },
  { id: '164.308(a)(7)(ii)(A)', title: 'Data backup plan', standard: '164.308(a)(7)(i)', requirement: REQUIRED },
  { id: '164.308(a)(7)(ii)(B)', title: 'Disaster recovery plan', standard: '164.308(a)(7)(i)', requirement: REQUIRED },
  { id: '164.308(a)(7)(ii)(C)', title: 'Emergency mode operation plan', standard: '164.308(a)(7)(i)', requirement: REQUIRED },
  { id: '164.308(a)(7)(ii)(D)', title: 'Testing and revision procedures', standard: '164.308(a)(7)(i)', requirement: ADDRESSABLE },
  { id: '164.308(a)(7)(ii)(E)', title: 'Applications and data criticality analysis', standard: '164.308(a)(7)(i)', requirement: ADDRESSABLE },
  { id: '164.308(a)(8)', title: 'Evaluation', requirement: REQUIRED },
  { id: '164.308(b)(1)', title: 'Business associate contracts and other arrangements', requirement: STANDARD },
  { id: '164.308(b)(3)', title: 'Written contract or other arrangement', standard: '164.308(b)(1)', requirement: REQUIRED },
  // 164.310: physical safeguards
  { id: '164.310(a)(1)', title: 'Facility access controls', requirement: STANDARD },
  { id: '164.310(a)(2)(i)', title: 'Contingency operations', standard: '164.310(a)(1)', requirement: ADDRESSABLE },
  { id: '164.310(a)(2)(ii)', title: 'Facility security plan', standard: '164.310(a)(1)', requirement: ADDRESSABLE },
  { id: '164.310(a)(2)(iii)', title: 'Access control and validation procedures', standard: '164.310(a)(1)', requirement: ADDRESSABLE },
  { id: '164.310(a)(2)(iv)', title: 'Maintenance records', standard: '164.310(a)(1)', requirement: ADDRESSABLE },
  { id: '164.310(b)', title: 'Workstation use', requirement: REQUIRED },
  { id: '164.310(c)', title: 'Workstation security', requirement: REQUIRED },
  { id: '164.310(d)(1)', title: 'Device and media controls', requirement: STANDARD },
  { id: '164.310(d)(2)(i)', title: 'Disposal', standard: '164.310(d)(1)', requirement: REQUIRED },
  { id: '164.310(d)(2)(ii)', title: 'Media re-use', standard: '164.310(d)(1)', requirement: REQUIRED },
  { id: '164.310(d)(2)(iii)', title: 'Accountability', standard: '164.310(d)(1)', requirement: ADDRESSABLE },
  { id: '164.310(d)(2)(iv)', title: 'Data backup and storage', standard: '164.310(d)(1)', requirement: ADDRESSABLE },
  // 164.312: technical safeguards
  { id: '164.312(a)(1)', title: 'Access control', requirement: STANDARD },
  { id: '164.312(a)(2)(i)', title: 'Unique user identification', standard: '164.312(a)(1)', requirement: REQUIRED },
  { id: '164.312(a)(2)(ii)', title: 'Emergency access procedure', standard: '164.312(a)(1)', requirement: REQUIRED },
  { id: '164.312(a)(2)(iii)', title: 'Automatic logoff', standard: '164.312(a)(1)', requirement: ADDRESSABLE },
  { id: '164.312(a)(2)(iv)', title: 'Encryption and decryption', standard: '164.312(a)(1)', requirement: ADDRESSABLE },
  { id: '164.312(b)', title: 'Audit controls', requirement: REQUIRED },
  { id: '164.312(c)(1)', title: 'Integrity', requirement: STANDARD },
  { id: '164.312(c)(2)', title: 'Mechanism to authenticate electronic protected health information', standard: '164.312(c)(1)', requirement: ADDRESSABLE },
  { id: '164.312(d)', title: 'Person or entity authentication', requirement: REQUIRED },
  { id: '164.312(e)(1)', title: 'Transmission security', requirement: STANDARD },
  { id: '164.312(e)(2)(i)', title: 'Integrity controls', standard: '164.312(e)(1)', requirement: ADDRESSABLE },
  { id: '164.312(e)(2)(ii)', title: 'Encryption', standard: '164.312(e)(1)', requirement: ADDRESSABLE },
  // 164.314: organizational requirements
  { id: '164.314(a)(1)', title: 'Business associate contracts or other arrangements', requirement: STANDARD },
  { id: '164.314(a)(2)(i)', title: 'Business associate contracts', standard: '164.314(a)(1)', requirement: REQUIRED },
  { id: '164.314(a)(2)(ii)', title: 'Other arrangements', standard: '164.314(a)(1)', requirement: REQUIRED },
  { id: '164.314(a)(2)(iii)', title: 'Business associate contracts with subcontractors', standard: '164.314(a)(1)', requirement: REQUIRED },
  { id: '164.314(b)(1)', title: 'Requirements for group health plans', requirement: STANDARD },
  { id: '164.314(b)(2)', title: 'Group health plan implementation specifications', standard: '164.314(b)(1)', requirement: REQUIRED },
  // 164.316: policies, procedures and documentation
  { id: '164.316(a)', title: 'Policies and procedures', requirement: REQUIRED },
  { id: '164.316(b)(1)', title: 'Documentation', requirement: STANDARD },
  { id: '164.316(b)(2)(i)', title: 'Time limit', standard: '164.316(b)(1)', requirement: REQUIRED },
  { id: '164.316(b)(2)(ii)', title: 'Availability', standard: '164.316(b)(1)', requirement: REQUIRED },
  { id: '164.316(b)(2)(iii)', title: 'Updates', standard: '164.316(b)(1)', requirement: REQUIRED },
];
