import { InputError, refuseDeepNesting } from '../template';
import { readJsonPlaces } from './json-places';
import { Parsed, parseYaml } from './parse-yaml';
import { nameThatIsThereTwice } from './twice';

/** CloudFormation takes no larger templates: what is broken as JSON and larger than this is not tried as YAML, which is slow. */
const MAX_DEPLOYABLE = 1024 * 1024;

/** What a text in JSON, or in YAML with CloudFormation's short forms, comes to. */
export function parseTemplate(name: string, text: string): unknown {
  return parseText(name, text).content;
}

/** Reads a text in JSON, or in YAML with CloudFormation's short forms. */
export function parseText(name: string, text: string): Parsed {
  if (text.trim() === '') {
    throw new InputError(`${name}: the file is empty.`);
  }
  return text.trimStart().startsWith('{') ? parseJson(name, text) : parseYaml(name, text);
}

function parseJson(name: string, text: string): Parsed {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    // YAML allows its flow style to look like JSON.
    const yaml = text.length > MAX_DEPLOYABLE ? undefined : tryYaml(name, text);
    if (yaml !== undefined) {
      return yaml;
    }
    throw new InputError(`${name}: broken JSON: ${oneLine((error as Error).message)}.`);
  }
  refuseDeepNesting(name, content);
  const twice = nameThatIsThereTwice(text);
  if (twice !== undefined) {
    throw new InputError(`${name}: broken JSON: ${JSON.stringify(twice)} is there twice in one object.`);
  }
  return { content, readPlaces: () => readJsonPlaces(text) };
}

function tryYaml(name: string, text: string): Parsed | undefined {
  try {
    return parseYaml(name, text);
  } catch (error) {
    if (error instanceof InputError) {
      return undefined;
    }
    throw error;
  }
}

/** The first line of a message, without the excerpt of the input that JSON.parse adds. */
function oneLine(message: string): string {
  return message.split('\n')[0].replace(/, ("|\.\.\.).* is not valid JSON$/, '').replace(/\.$/, '');
}
