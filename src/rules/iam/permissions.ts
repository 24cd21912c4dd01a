import { isFixedValue } from './conditions';
import { couldBeAnything } from './statement';
import { any, Judgement, Resource, Text, when } from '../../template';

/** Types that name one principal in a property of their own, and the properties that narrow who everyone is. */
export const PERMISSIONS: { readonly [type: string]: readonly string[] } = {
  'AWS::Lambda::Permission': ['PrincipalOrgID', 'SourceAccount', 'SourceArn'],
  'AWS::Lambda::LayerVersionPermission': ['OrganizationId'],
  'AWS::Events::EventBusPolicy': ['Condition.Value'],
};

/** Passes unless the permission is for everyone and nothing says who that is. */
export function permissionIsNotPublic(resource: Resource): Judgement {
  const narrowing = PERMISSIONS[resource.type];
  const principal = resource.at('Principal');
  if (narrowing === undefined || principal.isAbsent) {
    return Judgement.pass();
  }
  const everyone = principal.resolved instanceof Text && couldBeAnything(principal.resolved) ? principal.unverifiable() : principal.mustBe('*');
  return when(everyone, () => any(...narrowing.map((path) => isFixedValue(resource.at(path))))
    .orElse(principal.path, `${principal.path} is everyone, and none of ${narrowing.join(', ')} says who that is`));
}
