import { fileUri, portablePath } from '../file-uri';
import { Finding } from '../finding';
import { printable } from '../printable';
import { parseSourceLocation } from '../source-position';
import { plainText } from './message';

/** Where a finding is: in the user's program where CDK knows the place, or else in the template. */
export interface Places {
  readonly locations: object[];
  /** Every other place that the finding is about. */
  readonly relatedLocations: object[];
}

export function placesOf(finding: Finding): Places {
  const places = placesInTemplate(finding);
  const source = finding.sourceLocation === undefined ? undefined : parseSourceLocation(finding.sourceLocation);
  const [primary, ...others] = source
    ? [{ physicalLocation: physical(source.file, source.line, source.column), logicalLocations: [constructOf(finding)] }, ...places]
    : places;
  return { locations: [primary], relatedLocations: others.map((place, index) => ({ id: index + 1, ...place })) };
}

/** One place for each property that the finding names; its line is that of the first. */
function placesInTemplate(finding: Finding): object[] {
  const paths = finding.propertyPaths.length > 0 ? finding.propertyPaths : [finding.propertyPath];
  return [...new Set(paths)].map((path, index) => ({
    physicalLocation: physical(finding.template, index === 0 ? finding.line : undefined),
    logicalLocations: [inTemplate(finding, path)],
    message: { text: plainText(path === '' ? 'In the template' : `In the template: ${path}`) },
  }));
}

function physical(file: string, line?: number, column?: number): object {
  const region = line !== undefined && line > 0 ? { region: { startLine: line, startColumn: column } } : {};
  return { artifactLocation: { uri: fileUri(file) }, ...region };
}

/** A resource, or a property of one, by its place among the resources of its template. */
function inTemplate({ logicalId, template }: Finding, path: string): object {
  const names = [...(logicalId === undefined ? [] : ['Resources', logicalId]), ...(path === '' ? [] : [path])].map(printable);
  const isProperty = path !== '';
  return {
    name: names[names.length - 1] ?? printable(portablePath(template)),
    fullyQualifiedName: names.length > 0 ? names.join('.') : printable(portablePath(template)),
    kind: isProperty ? 'property' : logicalId === undefined ? 'module' : 'resource',
  };
}

function constructOf(finding: Finding): object {
  const { constructPath } = finding;
  return constructPath === undefined ? inTemplate(finding, '') : {
    name: printable(constructPath.slice(constructPath.lastIndexOf('/') + 1)),
    fullyQualifiedName: printable(constructPath),
    kind: 'resource',
  };
}
