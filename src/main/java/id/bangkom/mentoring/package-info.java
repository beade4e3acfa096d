/**
 * What is particular to mentoring: the mentor is sought among peers and asked, may decline or let
 * the request lapse. Only diagrams call it. Owns {@code mentor_request}.
 */
package id.bangkom.mentoring;
