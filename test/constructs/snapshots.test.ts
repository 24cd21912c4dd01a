import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { SAMPLES } from './samples';

/**
 * Templates are API: a logical id that changes replaces a resource, a default that changes changes what is deployed. Whoever
 * changes one sees it here, and says in the changelog what it means for stacks that exist.
 */
describe.each(Object.entries(SAMPLES))('%s', (_name, { minimal, maximal }) => {
  test('with nothing but an id', () => {
    const stack = new Stack(new App(), 'Clinic');
    minimal(stack);
    expect(Template.fromStack(stack).toJSON()).toMatchSnapshot();
  });

  test('with everything it takes', () => {
    const stack = new Stack(new App(), 'Clinic');
    maximal(stack);
    expect(Template.fromStack(stack).toJSON()).toMatchSnapshot();
  });
});
