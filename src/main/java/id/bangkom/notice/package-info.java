/**
 * What one person is told: that somebody waits, that somebody was moved. Capabilities say to whom
 * and in which words; the pages show it above everything else until it is read. Owns {@code
 * personal_notice}.
 */
package id.bangkom.notice;
