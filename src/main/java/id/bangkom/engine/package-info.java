/**
 * Everything technical about the process engine: deployment of models and start-up, guards of its
 * interfaces, access, accounts, forms and human tasks. The packages that meet the engine use it; it
 * knows no capability. Owns no table of ours.
 */
package id.bangkom.engine;
