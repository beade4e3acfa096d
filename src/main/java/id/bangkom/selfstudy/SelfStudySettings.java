package id.bangkom.selfstudy;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of self-study.
 *
 * @param resumeWords how many words a resume has at least
 * @param copiedDays on how many days the same source for the same time is worth a remark
 */
@ConfigurationProperties("bangkom.self-study")
record SelfStudySettings(int resumeWords, int copiedDays) {}
