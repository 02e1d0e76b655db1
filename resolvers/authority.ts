import type { AuthCheckerFn } from 'type-graphql';
import { GatewayError } from '../src/errors.ts';

/** The refusal of somebody who is no operator. It does not tell a wrong token from none, nor whether there can be operators. */
export function forbidden(): GatewayError {
  return new GatewayError(
    'FORBIDDEN',
    'expected an operator, whose POST bears "Authorization: Bearer" and the OPERATOR_TOKEN of this gateway, but got somebody else',
  );
}

/**
 * What `@Authorized()` asks: lets operators pass, and throws FORBIDDEN for everybody else. An arrow function, since
 * type-graphql takes whatever has a prototype for a class.
 */
export const onlyOperators: AuthCheckerFn<{ readonly isOperator: boolean }> = ({ context }) => {
  if (context.isOperator) return true;
  throw forbidden();
};
