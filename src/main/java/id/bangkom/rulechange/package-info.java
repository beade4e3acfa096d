/**
 * Decision tables that administrators change: a draft, its checks, examples and trial run, a second
 * pair of eyes, a new version in force, and the way back.
 */
package id.bangkom.rulechange;
