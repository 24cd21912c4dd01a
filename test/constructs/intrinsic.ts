/** Whether what a property holds is a function of CloudFormation. */
export function isFunction(value: object): boolean {
  return Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));
}
