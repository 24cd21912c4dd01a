import { Judgement, Resource, Text, Value } from '../template';

/** The value is none of these names; a reference to a resource of these templates is judged there and is none of them. */
export function mustNotName(value: Value, ...refused: readonly string[]): Judgement {
  return value.resolved instanceof Text && value.resolved.reference ? Judgement.pass() : value.mustNotBe(...refused);
}

/** The resource of `type` that a value names: alone, as its literal name, or inside of a text such as an ARN. */
export function resourceIn(resource: Resource, value: Value, type: string, nameProperty?: string): Resource | undefined {
  const { resolved } = value;
  const parts = resolved instanceof Text ? resolved.parts : [];
  const named = parts.map((part) => (typeof part !== 'string' && part.kind === 'reference' ? part.declaration : undefined))
    .find((declaration) => declaration?.type === type);
  return named ? resource.other(named) : resource.named(value, type, nameProperty);
}
