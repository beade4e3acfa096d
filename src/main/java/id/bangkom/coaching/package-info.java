/**
 * What is particular to coaching: the supervisor is the coach. The way there is that of {@link
 * id.bangkom.guidance}. Only diagrams call it. Owns no table.
 */
package id.bangkom.coaching;
