import { all, any } from '../template';
import { Basis, RuleLevel } from './level';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';

export const alarmAction = rule({
  id: 'CloudWatch.AlarmAction',
  title: 'Alarms tell somebody',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(6)(ii)', '164.312(b)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon CloudWatch user guide, "Using Amazon CloudWatch alarms"',
  appliesTo: ['AWS::CloudWatch::Alarm'],
  rationale: 'An alarm without an action is seen by whoever happens to look.',
  fix: 'Use HipaaAlarm with a topic, or alarm.addAlarmAction(new SnsAction(topic)).',
  crosswalk: { cdkNag: 'CloudWatchAlarmAction', configRule: 'cloudwatch-alarm-action-check', guard: 'CLOUDWATCH_ALARM_ACTION_CHECK' },
  check: (alarm) => all(
    any(...['AlarmActions', 'OKActions', 'InsufficientDataActions'].map((path) => alarm.at(path).someItem((action) => action.mustBePresent())))
      .orElse('Properties.AlarmActions', 'the alarm has no action'),
    alarm.at('ActionsEnabled').safeByDefault('CloudWatch executes actions when nothing is set', (set) => set.mustBe(true)),
  ),
});

export const noPhiInMetrics = rule({
  id: 'CloudWatch.NoPhiInMetrics',
  title: 'Metrics, alarms and dashboards hold no PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, "Amazon CloudWatch": it "does not produce, store, or transmit PHI"',
  appliesTo: ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm', 'AWS::CloudWatch::Dashboard', 'AWS::Logs::MetricFilter'],
  rationale: 'Names, dimensions and dashboards are shown to everyone who watches, and are sent along with every notification.',
  fix: 'Count by what happened, never by whom it happened to.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

/** Amazon CloudWatch: metrics, alarms and dashboards. */
export const CLOUDWATCH_RULES = [alarmAction, noPhiInMetrics] as const;
