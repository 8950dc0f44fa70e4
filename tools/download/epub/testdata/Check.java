import com.adobe.epubcheck.api.EpubCheck;
import java.io.File;

/** Checks many books in one process: java -cp epubcheck.jar Check.java BOOK… */
class Check {
	public static void main(String[] books) {
		int bad = 0;
		for (String book : books) {
			int found = new EpubCheck(new File(book)).doValidate(); // says what on stderr
			if (found != 0) { // 1 is for warnings, 2 for errors, 4 for what ends the check
				System.err.println(book + " is not valid");
				bad++;
			}
		}
		System.exit(bad == 0 ? 0 : 1);
	}
}
