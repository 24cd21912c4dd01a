import { any, Judgement, Resource, Value, when } from '../../template';

export const TASK = 'AWS::ECS::TaskDefinition';
export const DAEMON = 'AWS::ECS::DaemonTaskDefinition';

/** The containers of a task. */
export function containersOf(task: Resource): Value {
  return task.at('ContainerDefinitions');
}

/** Whether tasks run on Windows, where some of what Linux does is not there. */
export function isWindows(task: Resource): Judgement {
  return task.at('RuntimePlatform.OperatingSystemFamily').must('must be of the Windows family', (family) => /^WINDOWS/i.test(String(family)));
}

/** Passes for Windows; elsewhere what `check` says. */
export function unlessWindows(task: Resource, check: () => Judgement): Judgement {
  const windows = isWindows(task);
  return windows.conclusion === 'fail' ? check() : any(windows, check());
}

/** A switch that is on, and what follows from it; absent it is off. */
export function whereOn(value: Value, then: () => Judgement): Judgement {
  return value.isAbsent ? Judgement.pass() : when(value.mustBe(true), then);
}
