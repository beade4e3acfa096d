/**
 * What closes the holes of the engine's last community release (docs/adr/0003, SECURITY.md): each
 * call of its REST and each command is refused that is not listed, and so is what a model or a
 * table could run. Every guard has a test that attacks the running application. Only {@code gate}
 * and the engine's own start put them in place; {@code rules} and {@code rulechange} use what makes
 * an expression or a document harmless; {@code rules} asks why a deployment is an emergency. Owns
 * no table.
 */
package id.bangkom.guards;
