package id.bangkom;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The process application: competency development of civil servants and the credit hours (JP) it
 * earns them.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BangkomApplication {

  public static void main(String[] args) {
    SpringApplication.run(BangkomApplication.class, args);
  }
}
