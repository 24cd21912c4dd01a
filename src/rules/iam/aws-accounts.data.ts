/**
 * Accounts of AWS itself that resource policies name because no service principal existed in their time.
 *
 * Sources: Elastic Load Balancing user guide, "Enable access logs", the account of each region; Amazon CloudFront developer guide,
 * origin access identities, whose ARNs have `cloudfront` in place of an account.
 */
export const AWS_ACCOUNTS: ReadonlySet<string> = new Set(`
  cloudfront
  098369216593 754344448648 582318560864 600734575887 383597477331 718504428378 114774131450 783225319266 589379963580 985666609251
  638102146993 037604701340 054676820928 897822967062 635631232127 156460612806 652711504416 009996457667 076674570225 507241528517
  127311923021 033677994240 190560391635 048591011584 770363063475 121062877647 740734521339 091100254016 412137745753 027434742980
  797873946194
`.trim().split(/\s+/));
