/**
 * What the log shows is one line for each thing said, whoever typed what is in it. Only the
 * settings of the log name it. Owns no table.
 */
package id.bangkom.logging;
