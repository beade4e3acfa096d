/**
 * How the product speaks to the process engine: typed process variables and business keys, what
 * runs without asking for rights, reminders, jobs that fail, and the way a refusal takes out of the
 * engine. Every package that meets the engine may use it; it knows no person, no form and no HTTP.
 * Owns no table.
 */
package id.bangkom.engine;
